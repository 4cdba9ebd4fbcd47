/** Where the duties stand that the signals rest on. What was not read in the original says so. */
export const PLAN = '《2025年整治社会救助不到位工作方案》';
export const DIBAO = '《重庆市城乡居民最低生活保障条例》';
export const INTERIM = '《社会救助暂行办法》';
export const CATALOGUE = '《社会救助领域基层政务公开标准目录》（民办函〔2019〕52号）';
export const DISCLOSURE = '《政府信息公开条例》';
export const CONFIRMATION = '《最低生活保障审核确认办法》（民发〔2021〕57号，条文待县民政局核对）';

/** 整治重点 that several kinds share, in the words of the work plan. */
export const SELECTIVE = '不公开或选择性公示';
export const UNTIMELY = '救助标准与金额信息公示公开不及时';
export const OVERDUE = '审核确认不及时，未在规定时限内办结救助事项';
