import { foldUmlauts } from './fold.ts';

/**
 * Romanisations of the same East Asian surname: Mandarin, Cantonese, Hokkien, Wade-Giles; Korean in
 * Revised, McCune-Reischauer and customary spelling. One family a line, spellings as in passports.
 * Only spellings that are otherwise too far apart to meet.
 */
const FAMILIES = `
wang wong ong heng
li lee lei
zhang cheung chang teo chong
liu lau liew lew
chen chan tan chin ting
yang yeung yeo young
huang wong ng ooi wee hwang
zhao chiu chao teoh jhao
wu ng goh woo
zhou chow chou chew jhou
xu hsu tsui chui koh khor hui
sun suen
ma mah beh
zhu chu choo jhu
hu woo oh
guo kwok kuo quek kok
he ho hor
gao ko kou
lin lam lim
luo lo law loh
zheng cheng tay cheang jheng
liang leung neo
xie hsieh tse chia cheah
song soong sung
tang tong
deng teng tang
feng fung foong
yu yue yee
xiao hsiao siu siew
cheng ching
cao tsao cho
peng pang
zeng tsang tseng chan
yuan yuen
lu lou loo luk
jiang chiang keung kiang kong
cai tsai choi choy chua
ye yip yeh yap ip
su so soo
pan poon pun phua
du to tu
dai tai
xia hsia ha
ren yam jen
fan fan
shi shek sze shih
qiu yau chiu khoo
hou hau
qian chin chien
tan tam
he hoh
gim kim
i yi lee rhee ri li
bag bak park pak bark
choe choi choy
jeong jung chung cheong jong
gang kang
jo cho joh
yun yoon youn
jang chang
im lim rim yim
han hahn
o oh
seo suh so sur
sin shin
gwon kwon kwun
hwang whang
an ahn
ryu yoo yu you ryoo lyu
jeon jun chun chon jeun
hong
go ko koh
mun moon
son sohn
bae pae bai
baeg baek paik back baik
heo hur huh her
no noh roh ro
u woo wu
gu koo ku
na la ra nah
min
nam
sim shim
ji chi jee
cha tcha
ju joo chu
geum keum
`;

const families = new Map<string, number[]>();
FAMILIES.trim()
  .split('\n')
  .forEach((line, family) => {
    for (const spelling of new Set(foldUmlauts(line).split(' '))) {
      const known = families.get(spelling);
      if (known) known.push(family);
      else families.set(spelling, [family]);
    }
  });
const NO_FAMILY: readonly number[] = [];

/** The families of East Asian surnames that a folded spelling may stand for; empty for all other names. */
export function surnameFamilies(folded: string): readonly number[] {
  return families.get(folded) ?? NO_FAMILY;
}
