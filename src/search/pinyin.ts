import { pinyin } from 'pinyin-pro';

// Readings that people use beside, or instead of, the one that the dictionary gives.
const READINGS: Record<string, { surname?: string[]; given?: string[] }> = {
  覃: { surname: ['qin', 'tan'] },
  牟: { surname: ['mu', 'mou'] },
  谌: { surname: ['chen', 'shen'] },
  盖: { surname: ['ge', 'gai'] },
  隗: { surname: ['wei', 'kui'] },
  黑: { surname: ['he', 'hei'] },
  洗: { surname: ['xian'] },
  乐: { surname: ['yue', 'le'], given: ['le', 'yue'] },
  柏: { surname: ['bai', 'bo'], given: ['bai', 'bo'] },
  重: { given: ['zhong', 'chong'] },
  长: { given: ['chang', 'zhang'] },
  朝: { given: ['chao', 'zhao'] },
  传: { given: ['chuan', 'zhuan'] },
  行: { given: ['xing', 'hang'] },
  盛: { given: ['sheng', 'cheng'] },
  晟: { given: ['sheng', 'cheng'] },
  茜: { given: ['qian', 'xi'] },
  莘: { given: ['xin', 'shen'] },
};
const MOST = 4;

/** How a personal name is read, surname by its surname reading: `shan xiao hong`, or several parted by `|`. */
export function nameReadings(name: string): string {
  const plain = name.replaceAll('·', '');
  const syllables = pinyin(plain, { toneType: 'none', surname: 'head', type: 'array', v: true });
  const options = [...plain].map((char, index) => {
    const known = READINGS[char]?.[index === 0 ? 'surname' : 'given'];
    return known ?? [syllables[index] ?? char];
  });
  return products(options)
    .slice(0, MOST)
    .map((choice) => choice.join(' '))
    .join('|');
}

/** How the name of a place is read. */
export function placeReadings(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).join(' ');
}

function products(options: string[][]): string[][] {
  return options.reduce<string[][]>(
    (done, choices) => done.flatMap((choice) => choices.map((next) => [...choice, next])),
    [[]],
  );
}
