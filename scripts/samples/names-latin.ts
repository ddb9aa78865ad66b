import type { NameList } from './culture.ts';

/*
 * Invented staff, so the lists only need to look like the offices they fill. `A/B` are two spellings
 * of one name: the first is the one Contoso's HR wrote down, the second Fabrikam's.
 */
export const english: NameList = {
  women: `Mary Elizabeth Sarah Emma Charlotte Victoria Katherine Margaret Jennifer Rebecca Susan Patricia Deborah Jessica Christine
    Abigail Alexandra Amanda Barbara Caroline Dorothy Eleanor Frances Gwendolyn Hannah Isabel Jacqueline Kimberly Laura Madeleine
    Natalie Olivia Pamela Rachel Samantha Theresa Valerie Wendy Zoe Harriet Joanna Melissa Penelope Judith Lillian Stephanie`,
  men: `Robert William James Richard Michael Thomas Edward Christopher Andrew Anthony Daniel Benjamin Jonathan Matthew Nicholas
    Alexander Charles David Frederick Gregory Harold Ian Joseph Kenneth Lawrence Martin Nathaniel Oliver Patrick Quentin Ronald
    Samuel Theodore Vincent Walter Zachary Timothy Stephen Philip Peter Leonard Donald Douglas George Henry Simon Stuart`,
  surnames: `Smith Jones Taylor Brown Williams Wilson Johnson Davies Patterson Wright Walker Thompson White Hughes Edwards Green
    Hall Wood Harris Lewis Martin Jackson Clarke Clark Turner Hill Scott Cooper Morris Ward Moore King Watson Baker Harrison Morgan
    Allen James Mitchell Phillips Bennett Cook Price Shaw Griffiths Marshall Parker Collins Bailey Murray Palmer Holmes Mills Rogers
    Stevens Knight Matthews Hunt Barker Dixon Chapman Fletcher Butler Russell Barnes Fisher Jenkins Pearson Graham Gibson Webb Ellis
    Lowe Reynolds Fox Gordon Holland Lawson Spencer Payne Hawkins Bradley Francis Dawson Hudson Pritchard Whitfield Ashworth
    Abernathy Blackwood Carmichael Dunmore Eastwick Fairclough Gladwin Hargreave Ingleby Kirkbride Lockhart Merriweather Northcott
    Oakeshott Pemberton Quarles Ravenscroft Sedgwick Thistlewood Underhill Venables Wetherby Yardley Applegarth Birtwhistle Colquhoun
    Dalrymple Featherstone Greenhalgh Hetherington Satterthwaite Postlethwaite Winterbottom Okonkwo Adeyemi Mensah Campbell-Reid`,
};

export const irish: NameList = {
  women: 'Aoife Siobhán Niamh Caoimhe Gráinne Róisín Orla Ciara Sinéad Deirdre Fionnuala Maeve Aisling Bríd Clodagh Una',
  men: 'Seán Padraig Cormac Eoin Fergal Brendan Declan Diarmuid Conor Liam Colm Rory Niall Ruairí Tadhg Oisín',
  surnames: `O'Brien Murphy Kelly O'Sullivan Walsh Byrne Ryan O'Connor Doyle McCarthy Gallagher Doherty Kennedy Lynch O'Neill
    Quinn McLoughlin O'Reilly Nolan Brennan Fitzgerald Kavanagh MacMahon O'Donoghue Hennessy McGillycuddy Ó_Súilleabháin/O'Sullivan-Beare`,
};

export const german: NameList = {
  women: `Anna Katharina Sabine Ursula Jürgena/Juergena Elisabeth Käthe/Kaethe Brigitte Monika Friederike Gisela Heike Ilse Jutta Karin
    Lieselotte Margarete Petra Renate Silke Ulrike Wiebke Susanne Bärbel/Baerbel Christiane Dörte/Doerte Franziska`,
  men: `Jürgen/Juergen Hans Wolfgang Klaus Günter/Guenter Maximilian Sebastian Johannes Matthias Björn/Bjoern Dieter Ernst Friedrich
    Gerhard Heinrich Jörg/Joerg Karl Lothar Manfred Norbert Rüdiger/Ruediger Stefan Thorsten Uwe Volker Götz/Goetz Hans-Peter Karl-Heinz`,
  surnames: `Müller/Mueller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer/Schaefer Koch Bauer Richter
    Klein Wolf Schröder/Schroeder Neumann Schwarz Zimmermann Braun Krüger/Krueger Hofmann Hartmann Lange Schmitt Werner Krause Meier
    Lehmann Köhler/Koehler Maier Böhm/Boehm Huber Kaiser Fuchs Peters Lang Scholz Möller/Moeller Weiß/Weiss Jung Hahn Vogel Günther/Guenther
    Roth Graßmann/Grassmann Grünwald/Gruenwald Bär/Baer Vößing/Voessing von_Hagenau zu_Löwenberg/zu_Loewenberg Überreuter/Ueberreuter`,
};

export const french: NameList = {
  women:
    'Hélène/Helene Amélie/Amelie Chloé/Chloe Céline/Celine Françoise/Francoise Margaux Noémie/Noemie Sylvie Aurélie/Aurelie Camille Mathilde Océane/Oceane Marie-Claire',
  men: 'François/Francois Jérôme/Jerome Étienne/Etienne Benoît/Benoit Guillaume Rémi/Remi Thierry Jean-Luc Gaël/Gael Sébastien/Sebastien Olivier Mathieu',
  surnames: `Lefèvre/Lefevre Dubois Moreau Girard Bonnet Lemoine Gauthier Chevalier Rousseau Mercier Beauchêne/Beauchene Delacroix
    Fontaine Hébert/Hebert Pélissier/Pelissier Béranger/Beranger Castaing d'Aubigny de_La_Fontenelle Vasseur Le_Goff Tréguier/Treguier`,
};

export const nordic: NameList = {
  women:
    'Åsa/Asa Björk/Bjork Ingrid Astrid Sigrid Märta/Marta Frøya/Froya Linnéa/Linnea Solveig Gunilla Malin Pernille Sørine/Sorine Annika Ulla',
  men: 'Lars Åke/Ake Göran/Goran Søren/Soren Bjørn/Bjorn Håkan/Hakan Jørgen/Jorgen Mikael Torbjörn/Torbjorn Pär/Par Magnus Sven Leif Rasmus Øyvind/Oyvind',
  surnames: `Lindström/Lindstrom Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Sørensen/Sorensen
    Jørgensen/Jorgensen Hansen Ødegård/Odegard Åkesson/Akesson Bergström/Bergstrom Sjöberg/Sjoberg Nyström/Nystrom Holmgren Kjær/Kjaer
    Lövgren/Lovgren Söderqvist/Soderqvist Bjørnstad/Bjornstad Virtanen Mäkelä/Makela Hämäläinen/Hamalainen Þórsdóttir/Thorsdottir`,
};

export const polish: NameList = {
  women:
    'Małgorzata/Malgorzata Agnieszka Katarzyna Elżbieta/Elzbieta Barbara Jadwiga Wanda Bożena/Bozena Zofia Grażyna/Grazyna Kinga Iwona',
  men: 'Łukasz/Lukasz Paweł/Pawel Michał/Michal Stanisław/Stanislaw Grzegorz Krzysztof Wojciech Tomasz Bartłomiej/Bartlomiej Zbigniew Rafał/Rafal',
  surnames: `Kowalski Nowak Wiśniewski/Wisniewski Wójcik/Wojcik Kamiński/Kaminski Zieliński/Zielinski Szymański/Szymanski Woźniak/Wozniak
    Dąbrowski/Dabrowski Jabłoński/Jablonski Król/Krol Wróbel/Wrobel Pająk/Pajak Gołębiewski/Golebiewski Ćwik/Cwik Źrebak/Zrebak`,
  feminine: 'polish',
};

export const iberian: NameList = {
  women:
    'María/Maria Inés/Ines Lucía/Lucia Carmen Pilar Begoña/Begona João-Ana/Joao-Ana Conceição/Conceicao Fátima/Fatima Rocío/Rocio Beatriz Ximena Raquel',
  men: 'José/Jose Jesús/Jesus Álvaro/Alvaro Íñigo/Inigo Andrés/Andres João/Joao Nuño/Nuno Sebastián/Sebastian Gonçalo/Goncalo Joaquín/Joaquin Diego Rui',
  surnames: `García/Garcia Fernández/Fernandez López/Lopez Martínez/Martinez Pérez/Perez Gómez/Gomez Muñoz/Munoz Peña/Pena Ibáñez/Ibanez
    Núñez/Nunez Araújo/Araujo Simões/Simoes Gonçalves/Goncalves Vasconcelos Magalhães/Magalhaes Echeverría/Echeverria Zubizarreta`,
};

export const indian: NameList = {
  women:
    'Priya Ananya Lakshmi/Laxmi Kavita/Kavitha Deepa Sunita Meera/Mira Pooja/Puja Divya Shreya Aishwarya Nandini Geeta/Gita Sushma Radhika',
  men: 'Rajesh Amit Sanjay Vikram Suresh Arjun Krishnan/Krishnan Venkatesh/Venkatesh Deepak Mohammed/Mohamed Harish Prakash Ganesh Srinivas/Sreenivas Balaji Anil',
  surnames: `Patel Sharma Kumar Singh Reddy Gupta Iyer Nair Menon Desai Rao Joshi Chaudhary/Choudhury Banerjee Mukherjee/Mukherji Pillai
    Subramanian/Subramaniam Krishnamurthy/Krishnamoorthy Agarwal/Aggarwal Bhattacharya/Bhattacharyya Chatterjee Venkataraman Deshpande Kulkarni`,
};

export const turkish: NameList = {
  women: 'Ayşe/Ayse Çiğdem/Cigdem Gülşah/Gulsah Şule/Sule Özlem/Ozlem Elif Zeynep Tuğba/Tugba',
  men: 'Oğuz/Oguz Çağlar/Caglar Ömer/Omer İbrahim/Ibrahim Gökhan/Gokhan Emre Şükrü/Sukru Yiğit/Yigit',
  surnames: 'Yılmaz/Yilmaz Şahin/Sahin Çelik/Celik Öztürk/Ozturk Kılıç/Kilic Demir Güneş/Gunes Aydoğan/Aydogan Işık/Isik Türkoğlu/Turkoglu',
};
