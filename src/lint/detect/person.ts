import { CLEAR_SURNAMES } from '../surnames.ts';

/** What no given name has, but a sentence behind such a sign: 向农村, 石柱县, 白血病. */
const NOT_GIVEN = '某患有得因系的了和与或及等在对为住是者人户类种农村县乡镇贫困血病癌症疾残各每可应';
/** Those of examples. */
const NOBODY = '张三|李四|王五|赵六';
const TITLES = '户主|本人|其[父母夫妻]';

/** A name of two or three signs, as most are, where no other sign stands before it. */
export const NAME = `(?<![\u3400-\u9fff])(?:${TITLES})?(?!${NOBODY})[${CLEAR_SURNAMES}](?:(?![${NOT_GIVEN}])[\u3400-\u9fff]){1,2}`;

/** What leads from a name to what is told of the person. */
const LINK =
  '[，,:： （(_-]{0,2}(?:[男女][，, ]{0,2})?(?:(?:身?患有?|得了?|因患?|确诊为?)[\u3400-\u9fff]{0,3}|生于|出生(?:于|日期|年月)?[:：]?|[现家]?住[^，。,\n]{0,14}|户口?[簿本]?编?号码?[:：为是 ]{0,2})?';
const LONGEST = 36;
const NAMED = new RegExp(`${NAME}${LINK}$`);

/** Whether a place in a text follows directly on a personal name, as in "冉甲一患…" and "冉甲一，男，…". */
export function followsName(text: string, start: number): boolean {
  return NAMED.test(text.slice(Math.max(0, start - LONGEST), start));
}
