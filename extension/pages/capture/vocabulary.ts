/**
 * What names on AliExpress's pages are made of: members, tags, kinds, classes, paths. A name keeps those parts of it; the
 * others become x, since a name may well be somebody's. A test finds every name of the documentation's tables here.
 */
const parts = `
  a action add additional address ae aer after amount and api apply appealable args arrow arrowdown asked at attr attribute attrs aync
  back badge bar base batch begin block body bold border bottom box btn btns bubble button buttons buyer by can cancel
  canceled card carrier cart cash cc change channel char check checkbox class close cn code color comet commet common
  complete component confirm connect contact container content count country create creat cp cpf currency current dashboard
  data date day days delete deliver delivered delivery depart desc description detail details dialog digest digital disable disabled
  dispute div doc docs document done download drop dto eco empty enable enabled end estimated eta event evidence exist expect expose ext
  fast fastissue fd feedback field fields filter finish first flag font footer form format free from fulfill fulfillment
  gmt goods gray gtms gwms group h has have header headers hidden hide hierarchy history href htm html icon id ids im image images img index
  info init input institution interface is issue item items json key keys kind label lang language last layout left level
  line lines link list load local logistic logistics mail main map max menu message messagebox messages method mid min
  modal mode modified module money more msg mtop my name names nav new newest next no node nodes not note num number object of
  offer offline ok old om on open operation opt option order orders original other out owner pack package page pager pages
  pagination panel paid parcel params parent part pay payment pc pick pl pop popup post prev price prices primary process product products
  progress promise promotion protection pstatus query quantity range re read real reason receipt received recycle refund
  region reject reminder remove repurchase request response result ret return reverse right role root row rows rule sc scene search
  second section select seller send sent service services session set ship shipped shipment shipping shop show sid sign
  signed simple size sku snapshot solution sort source span ssr sta start stage state status step steps store str
  structure style submit sub success success sum support tab table tabs tag tags tail target tax template text th thumb time
  timeline times timestamp tip tips title titles to tool top total track tracking trade trans transaction tree trigger txt type ui
  unit up update upload url use user ut value values version vertical visible v view vo vos wait wallet warehouse web wide window wrap
  wrapper x y
`;
const known = new Set(parts.trim().split(/\s+/));

/** Letters become x, digits 0; length and punctuation stay. */
export function redactText(text: string): string {
  return text.replace(/\p{L}|\p{M}/gu, "x").replace(/\p{N}/gu, "0");
}

/** `tradeOrderLineId`, `pc_om_list_order_8212313961591322`, `reminder--statusStr--3FMxRSU`, part by part. */
export function redactName(name: string): string {
  return name.replace(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[\p{L}\p{M}]+|\p{N}+/gu, (part) =>
    known.has(part.toLowerCase()) ? part : redactText(part),
  );
}
