/** Ways in which a page or a worker could ask the network for something, or run what is no file of ours. */

/** Runs in a page of the extension, as text. @returns the ways that worked. */
export const triesOfPage = (origin: string) => `(async () => {
  const worked = [];
  const url = (way) => '${origin}/leak-page-' + way;
  const way = async (name, act) => { try { if (await act()) worked.push(name); } catch { /* refused */ } };
  const loads = (element, attributes) => new Promise((done) => {
    element.onload = () => done(true);
    element.onerror = () => done(false);
    Object.assign(element, attributes);
    document.head.append(element);
  });
  await way('fetch', () => fetch(url('fetch')).then(() => true));
  await way('fetch without answer', () => fetch(url('no-cors'), { mode: 'no-cors' }).then(() => true));
  await way('XMLHttpRequest', () => new Promise((done) => {
    const request = new XMLHttpRequest();
    request.onload = () => done(true);
    request.onerror = () => done(false);
    request.open('GET', url('xhr'));
    request.send();
  }));
  await way('WebSocket', () => new Promise((done) => {
    const socket = new WebSocket(url('socket').replace('http', 'ws'));
    socket.onopen = () => done(true);
    socket.onerror = () => done(false);
  }));
  await way('EventSource', () => new Promise((done) => {
    const source = new EventSource(url('events'));
    source.onopen = () => done(true);
    source.onerror = () => { source.close(); done(false); };
  }));
  // Says that it will be sent whatever becomes of it: the server knows better.
  await way('sendBeacon', () => { navigator.sendBeacon(url('beacon'), 'x'); return false; });
  await way('image', () => loads(new Image(), { src: url('image') }));
  await way('script', () => loads(document.createElement('script'), { src: url('script') }));
  await way('style', () => loads(document.createElement('link'), { rel: 'stylesheet', href: url('style') }));
  const frame = document.createElement('iframe');
  await way('frame', async () => { await loads(frame, { src: url('frame') }); return false; });
  const inline = document.createElement('script');
  inline.textContent = 'globalThis.ranInline = true';
  await way('inline script', () => { document.head.append(inline); return globalThis.ranInline === true; });
  await way('code from text', () => new Promise((done) => {
    try { setTimeout('globalThis.ranText = true'); } catch { /* refused at once */ }
    setTimeout(() => done(globalThis.ranText === true), 50);
  }));
  return worked;
})()`;

/** Runs where the worker's own functions are at hand as \`scope\`, as text. @returns the ways that worked. */
export const triesOfWorker = (origin: string, scope: string) => `(async (scope) => {
  const worked = [];
  const url = (way) => '${origin}/leak-worker-' + way;
  const way = async (name, act) => { try { if (await act()) worked.push(name); } catch { /* refused */ } };
  await way('fetch', () => scope.fetch(url('fetch')).then(() => true));
  await way('fetch without answer', () => scope.fetch(url('no-cors'), { mode: 'no-cors' }).then(() => true));
  const opens = (make) => new Promise((done) => { const it = make(); it.onopen = () => done(true); it.onerror = () => done(false); });
  await way('WebSocket', () => opens(() => new scope.WebSocket(url('socket').replace('http', 'ws'))));
  await way('EventSource', () => opens(() => new scope.EventSource(url('events'))));
  return worked;
})(${scope})`;
