/** The months as pages and readers write them, without capitals. */
export const ENGLISH_MONTHS = /* @__PURE__ */ list(
  'january february march april may june july august september october november december',
);
export const SPANISH_MONTHS = /* @__PURE__ */ list(
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
);
export const CREOLE_MONTHS = /* @__PURE__ */ list('janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm');

function list(names: string): readonly string[] {
  return names.split(' ');
}
