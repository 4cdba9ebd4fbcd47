/** Addresses of pages under the base path of this build. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

export const links = {
  home: base,
  townships: `${base}townships/`,
  township: (id: string) => `${base}townships/${id}/`,
  townshipNotices: (id: string) => `${base}townships/${id}/notices/`,
  village: (township: string, id: string) => `${base}townships/${township}/${id}/`,
  notices: `${base}notices/`,
  notice: (id: string) => `${base}notices/${id}/`,
  standards: `${base}standards/`,
  channels: `${base}channels/`,
  inspections: `${base}inspections/`,
  guides: `${base}guides/`,
  guide: (category: string) => `${base}guides/${category}/`,
  policies: `${base}policies/`,
  policy: (id: string) => `${base}policies/${id}/`,
  file: (name: string) => base + name,
};

/** A step of the breadcrumb; the last one, the page itself, has no address. */
export type Crumb = { text: string; href?: string };
