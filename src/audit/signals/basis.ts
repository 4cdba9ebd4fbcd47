/** Where the duties stand that the signals rest on. What was not read in the original says so. */
export const PLAN = '《2025年整治社会救助不到位工作方案》';
export const DIBAO = '《重庆市城乡居民最低生活保障条例》';
export const INTERIM = '《社会救助暂行办法》';
export const CATALOGUE = '《社会救助领域基层政务公开标准目录》（民办函〔2019〕52号）';
export const DISCLOSURE = '《政府信息公开条例》';
export const CONFIRMATION = '《最低生活保障审核确认办法》（民发〔2021〕57号，条文待县民政局核对）';
