import { remembering } from '../document/remembering.ts';
import { obtain } from '../maps.ts';
import { plainText } from '../publication/plain-text.ts';
import { findVillage, type Township, type Village } from '../publication/township.ts';

/** A village with its township. `index` is its place in the county's list of villages. */
export type Place = { index: number; township: Township; village: Village };

/** Where the text of a private file says that somebody lives. `several` villages of the county have that name. */
type Located = Place | 'unknown' | 'several';

/** The villages of a county, found by what exports call them. */
export class Places {
  readonly townships: readonly Township[];
  readonly all: Place[];
  readonly #byTownship: Map<string, Place[]>;
  readonly #cache = new Map<string, Map<string, Located>>();
  readonly townshipOf: (text: string) => Township | undefined;

  constructor(townships: readonly Township[]) {
    this.townships = townships;
    this.all = townships.flatMap((township) =>
      township.villages.map((village) => ({ index: 0, township, village })),
    );
    this.all.forEach((place, index) => {
      place.index = index;
    });
    this.#byTownship = Map.groupBy(this.all, ({ township }) => township.id);
    this.townshipOf = remembering((text) => findTownship(townships, text));
  }

  township(id: string): Township | undefined {
    return this.#byTownship.get(id)?.[0]?.township;
  }

  /** The village of a notice's row. */
  within(township: string, text: string): Place | undefined {
    const places = this.#byTownship.get(township) ?? [];
    const village = findVillage(places[0]?.township.villages ?? [], text);
    return village && places.find((place) => place.village === village);
  }

  /** The village of a private row: by township and village, or by the village alone where only one has its name. */
  locate(township: string, village: string): Located {
    const known = obtain(this.#cache, township, () => new Map());
    return obtain(known, village, () => this.#search(township, village));
  }

  #search(township: string, text: string): Located {
    const named = this.townshipOf(township) ?? this.townshipOf(text);
    const village = named ? behind(text, named.name) : text;
    if (named) return this.within(named.id, village) ?? 'unknown';
    if (township.trim() !== '') return 'unknown';
    const found = [...this.#byTownship.keys()].flatMap((id) => this.within(id, village) ?? []);
    return found.length > 1 ? 'several' : (found[0] ?? 'unknown');
  }
}

/** 联合乡, 联合乡人民政府, 某县联合乡; or a text that begins with a township's name. */
function findTownship(townships: readonly Township[], text: string): Township | undefined {
  const plain = plainText(text);
  if (plain === '') return undefined;
  const exact = townships.find(({ name, id }) => name === plain || id === plain);
  if (exact) return exact;
  const inside = townships.filter(({ name }) => plain.includes(name));
  if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined;
  const short = stem(plain.replace(/(?:人民政府|办事处|政府|民政办)$/, ''));
  const alike = townships.filter(({ name }) => stem(name) === short);
  return alike.length === 1 ? alike[0] : undefined;
}

function stem(name: string): string {
  return name.length > 2 ? name.replace(/(?:街道|民族乡|乡|镇)$/, '') : name;
}

/** What stands behind the township's name, as in 联合乡中心村. */
function behind(text: string, township: string): string {
  const plain = plainText(text);
  const at = plain.indexOf(township);
  const rest = at < 0 ? '' : plain.slice(at + township.length);
  return rest || plain;
}
