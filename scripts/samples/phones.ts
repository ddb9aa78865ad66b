import type { PhonePlan } from './company.ts';
import type { Random } from './random.ts';

/** A number in its parts, so that each tenant can write it in its own way. */
export interface Phone {
  readonly country: string;
  /** With the national leading zero where the country has one. */
  readonly area: string;
  readonly subscriber: string;
  readonly extension: string;
}

/** Hands out numbers nobody has had yet, from ranges set aside for fiction. */
export class PhoneBook {
  readonly #given = new Set<string>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  desk(plan: PhonePlan): Phone | null {
    return this.#unused(() => this.#draw(plan));
  }

  mobile(plan: PhonePlan): Phone | null {
    return this.#unused(() => this.#drawMobile(plan));
  }

  #unused(draw: () => Phone | null): Phone | null {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const phone = draw();
      if (!phone) return null;
      const key = Object.values(phone).join(' ');
      if (this.#given.has(key)) continue;
      this.#given.add(key);
      return phone;
    }
    return null;
  }

  #draw(plan: PhonePlan): Phone | null {
    const random = this.#random;
    const extension = (): string => `${1 + random.below(8)}${random.digits(3)}`;
    switch (plan) {
      case 'us-206':
        return { country: '1', area: '206', subscriber: `55501${random.digits(2)}`, extension: extension() };
      case 'us-312':
        return { country: '1', area: '312', subscriber: `55501${random.digits(2)}`, extension: extension() };
      case 'uk':
        return { country: '44', area: '01632', subscriber: `960${random.digits(3)}`, extension: '' };
      case 'ie':
        return { country: '353', area: '020', subscriber: `91${random.digits(5)}`, extension: '' };
      case 'de-munich':
        return { country: '49', area: '089', subscriber: `99998${random.digits(3)}`, extension: '' };
      case 'de-hamburg':
        return { country: '49', area: '040', subscriber: `66969${random.digits(3)}`, extension: '' };
      case 'fr':
        return { country: '33', area: '01', subscriber: `9900${random.digits(4)}`, extension: '' };
      case 'se':
        return { country: '46', area: '08', subscriber: `465004${random.digits(2)}`, extension: extension() };
      case 'none':
        return null;
    }
  }

  #drawMobile(plan: PhonePlan): Phone | null {
    const random = this.#random;
    switch (plan) {
      case 'us-206':
      case 'us-312': {
        const area = random.pick(['253', '360', '425', '509', '630', '708', '773', '847']);
        return { country: '1', area, subscriber: `55501${random.digits(2)}`, extension: '' };
      }
      case 'uk':
        return { country: '44', area: '07700', subscriber: `900${random.digits(3)}`, extension: '' };
      case 'de-munich':
      case 'de-hamburg':
        return random.chance(0.5)
          ? { country: '49', area: '0171', subscriber: `39200${random.digits(2)}`, extension: '' }
          : { country: '49', area: '0176', subscriber: `040690${random.digits(2)}`, extension: '' };
      case 'fr':
        return { country: '33', area: '06', subscriber: `3998${random.digits(4)}`, extension: '' };
      case 'se':
        return { country: '46', area: '070', subscriber: `17406${10 + random.below(90)}`, extension: '' };
      case 'ie':
      case 'none':
        return null;
    }
  }
}

export type PhoneStyle = 'international' | 'national' | 'bracketed-zero' | 'bare' | 'dotted';

export function writePhone(phone: Phone | null, style: PhoneStyle): string {
  if (!phone) return '';
  const { country, area, subscriber, extension } = phone;
  const trunk = area.startsWith('0') ? area.slice(1) : area;
  const parts = subscriber.length === 7 && country === '1' ? [subscriber.slice(0, 3), subscriber.slice(3)] : [subscriber];
  switch (style) {
    case 'international':
      return `+${country} ${trunk} ${parts.join(' ')}${extension && ` x${extension}`}`;
    case 'national':
      return `${country === '1' ? `(${area})` : area} ${parts.join('-')}${extension && ` ext. ${extension}`}`;
    case 'bracketed-zero':
      return `+${country} ${area === trunk ? '' : '(0)'}${trunk} ${parts.join('-')}${extension && `-${extension}`}`;
    case 'bare':
      return `${country === '1' ? '1' : `00${country}`}${trunk}${subscriber}${extension && ` ${extension}`}`;
    case 'dotted':
      return `${[area, ...parts].join('.')}${extension && ` x${extension}`}`;
  }
}
