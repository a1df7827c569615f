import { queryAll, shadowRootOf } from './nodes';

/** Elements that HTML names, the frequent ones first: one selector over a page asks for each in this order. */
const KNOWN =
  'div,span,a,p,li,script,img,ul,br,link,h3,h2,td,i,b,strong,em,button,input,figure,section,article,time,style,source,noscript,h1,h4,header,footer,nav,label,option,tr,picture,iframe,h5,h6,ol,aside,form,figcaption,small,sup,sub,dt,dd,dl,table,tbody,thead,th,tfoot,caption,col,colgroup,main,hr,blockquote,cite,q,code,pre,kbd,samp,var,abbr,acronym,address,area,audio,video,track,base,bdi,bdo,canvas,center,data,datalist,del,details,dialog,embed,fieldset,font,hgroup,ins,legend,map,mark,menu,meta,meter,object,optgroup,output,param,progress,rp,rt,ruby,s,search,select,slot,summary,template,textarea,title,tt,u,wbr,strike,big,nobr,svg,svg *,math,math *';
/** The others are custom elements, which hold nearly all shadow roots. Looking at every element would cost as much as a walk. */
const CUSTOM = `:not(${KNOWN})`;

/** @returns the open shadow roots at or below a node, those within them included: of custom elements, wherever they stand. */
export function openRootsIn(node: Node): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const add = (host: Element) => {
    const root = shadowRootOf(host);
    if (root) found.push(root, ...openRootsIn(root));
  };
  if (node instanceof Element) add(node);
  if (node instanceof Element || node instanceof DocumentFragment || node instanceof Document) {
    for (const host of queryAll(node, CUSTOM)) add(host);
  }
  return found;
}
