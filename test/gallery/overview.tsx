import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Address, AROUND, queryOf, TEXT, TONGUES } from './address';
import style from './overview.css?inline';
import { STATES } from './states/all';

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 400, 520, 900, 1280] as const;

/** Every state at a glance, each in a frame of its own, in the language, theme, width and page that are chosen. */
export function showOverview(): void {
  document.head.appendChild(document.createElement('style')).textContent = style;
  createRoot(document.body.appendChild(document.createElement('div'))).render(<Overview />);
}

function Overview() {
  const [tongue, setTongue] = useState<Address['tongue']>('en');
  const [around, setAround] = useState<Address['around']>('article');
  const [text, setText] = useState<Address['text']>('normal');
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('light');
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>(520);
  const [wanted, setWanted] = useState('');
  const names = Object.keys(STATES).filter((name) => name.includes(wanted));
  return (
    <>
      <header>
        <h1>Gallery</h1>
        <label>
          States <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        </label>
        <Pick name="Language" values={TONGUES} value={tongue} onPick={setTongue} />
        <Pick name="Theme" values={THEMES} value={theme} onPick={setTheme} />
        <Pick name="Width" values={WIDTHS} value={width} onPick={setWidth} />
        <Pick name="Page" values={AROUND} value={around} onPick={setAround} />
        <Pick name="Text" values={TEXT} value={text} onPick={setText} />
      </header>
      <main>
        {names.map((state) => {
          const address = queryOf({ state, tongue, around, text });
          return (
            <section key={state}>
              <h2>
                <a href={address}>{state}</a>
              </h2>
              {/* The scheme of the frame is what its document takes for the reader's. */}
              <iframe key={theme} title={state} loading="lazy" src={address} style={{ width, colorScheme: theme }} />
            </section>
          );
        })}
      </main>
    </>
  );
}

interface PickProps<Value extends string | number> {
  name: string;
  values: readonly Value[];
  value: Value;
  onPick: (value: Value) => void;
}

function Pick<Value extends string | number>({ name, values, value, onPick }: PickProps<Value>) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {values.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onPick(one)} /> {one}
        </label>
      ))}
    </fieldset>
  );
}
