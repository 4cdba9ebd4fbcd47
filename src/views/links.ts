/** Addresses of pages under the base path of this build. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

export const links = {
  home: base,
  townships: `${base}townships/`,
  township: (id: string) => `${base}townships/${id}/`,
  townshipNotices: (id: string) => `${base}townships/${id}/notices/`,
  names: (township: string) => `${base}townships/${township}/names/`,
  namesSheet: (township: string, number: number) => `${base}townships/${township}/names/${number}/`,
  village: (township: string, id: string) => `${base}townships/${township}/${id}/`,
  notices: `${base}notices/`,
  notice: (id: string) => `${base}notices/${id}/`,
  standards: `${base}standards/`,
  channels: `${base}channels/`,
  guides: `${base}guides/`,
  guide: (category: string) => `${base}guides/${category}/`,
  policies: `${base}policies/`,
  policy: (id: string) => `${base}policies/${id}/`,
  overview: `${base}overview/`,
  coverage: `${base}coverage/`,
  townshipCoverage: (id: string) => `${base}coverage/${id}/`,
  file: (name: string) => base + name,
};

/** A step of the breadcrumb; the last one, the page itself, has no address. */
export type Crumb = { text: string; href?: string };
