/** How the dot within the name of a minority is written, for a class of a pattern; the first is the standard one. */
export const DOTS = '·•・．‧∙⋅●';
