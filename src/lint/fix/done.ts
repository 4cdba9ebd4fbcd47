/** What was done to a copy, in numbers. */
export type Done = {
  columns: number;
  withheldRows: number;
  masked: number;
  cleared: number;
  unnamed: number;
  emptied: number;
  hiddenSheets: number;
  hiddenRows: number;
  hiddenColumns: number;
  renamed: number;
  parts: number;
  embedded: number;
};

export function nothingDone(): Done {
  return {
    columns: 0,
    withheldRows: 0,
    masked: 0,
    cleared: 0,
    unnamed: 0,
    emptied: 0,
    hiddenSheets: 0,
    hiddenRows: 0,
    hiddenColumns: 0,
    renamed: 0,
    parts: 0,
    embedded: 0,
  };
}

export function addDone(a: Done, b: Done): Done {
  const keys = Object.keys(a) as (keyof Done)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Done;
}

const WORDS: Record<keyof Done, (count: number) => string> = {
  columns: (n) => `删去不得公布的列 ${n} 列`,
  withheldRows: (n) => `撤下未成年人 ${n} 行，计入不公开姓名的人数`,
  masked: (n) => `用星号盖住 ${n} 处`,
  cleared: (n) => `清空写到家中孩子的 ${n} 格`,
  unnamed: (n) => `清空等人来定的姓名 ${n} 格`,
  emptied: (n) => `清空写到疾病残疾的 ${n} 格`,
  hiddenSheets: (n) => `删去隐藏的工作表 ${n} 张`,
  hiddenRows: (n) => `删去隐藏的行 ${n} 行`,
  hiddenColumns: (n) => `删去隐藏的列 ${n} 列`,
  renamed: (n) => `改掉写着姓名或号码的工作表名 ${n} 个`,
  parts: () => '删去看不见的内容（批注、属性、名称等）',
  embedded: (n) => `删去图片、宏等不能检查的内容 ${n} 个`,
};

/** What was done, in words. */
export function doneWords(done: Done): string[] {
  const keys = Object.keys(WORDS) as (keyof Done)[];
  return keys.flatMap((key) => (done[key] > 0 ? [WORDS[key](done[key])] : []));
}
