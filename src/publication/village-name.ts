const GROUP =
  /(?<=村|社区|居委会|村委会).{1,8}[组社队]$|第?[\d一二三四五六七八九十]{1,4}(?:村民)?小?[组社队]$|\([^()]{0,20}\)$/;
const ENDING = /(?:村|社区)?(?:村民委员会|居民委员会|村委会|居委会)$|(?:社区|村)$/;
const COUNTY = /^.{2,}?(?:自治县|县|自治州|州|市|(?<!社)区)/;
const TOWNSHIP = /^.{2,}?(?:乡|镇|街道办事处|街道)/;

/**
 * The name of a village alone: 澜溪县联合乡中心村3组, 中心村村委会 and 中心 are all 中心.
 * @param written without spaces, with brackets of half width
 */
export function bareVillage(written: string): string {
  const village = written.replace(GROUP, '');
  // What would leave nothing is the village's own name, as in 古镇村.
  const within = [COUNTY, TOWNSHIP].reduce((rest, prefix) => {
    const inside = rest.replace(prefix, '');
    return inside.replace(ENDING, '') === '' ? rest : inside;
  }, village);
  return within.replace(ENDING, '') || within;
}
