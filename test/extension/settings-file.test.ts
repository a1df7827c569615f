import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings';
import { siteOf } from '@/utils/core/sites/site-of';
import { readSettingsFile, writeSettingsFile } from '@/utils/extension/settings-file';

const file = (settings: unknown) => JSON.stringify({ sidelight: 'settings', format: 1, settings });

describe('a file of settings', () => {
  it('gives back what was written, byte-order mark or not', () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      topics: { a: 'every' },
      hues: { a: 8 },
      offSites: ['*.a.example', 'intranet', 'mail.*'],
      silenced: [{ topicId: 'a', term: 'b', site: null }],
    };
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ settings, unknown: [] });
    expect(readSettingsFile(`\ufeff${writeSettingsFile(settings)}`)).toEqual({ settings, unknown: [] });
  });

  it.each([
    'https://example.org./',
    'https://www.www.example.org/',
    'https://a~b.example/',
    'https://localhost/',
    'https://[::1]/',
  ])('takes back a site that was switched off at %s', (address) => {
    const settings: Settings = { ...DEFAULT_SETTINGS, offSites: [siteOf(address) ?? ''] };
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ settings, unknown: [] });
  });

  it('says of what is nested without end where it is', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(readSettingsFile(file('DEEP').replace('"DEEP"', `{"order":[${deep}]}`))).toEqual({
      faults: [{ path: 'settings.order[0]', found: '…', wanted: { type: 'text' } }],
    });
  });

  it('shows of a strange name no more than can be seen', () => {
    const name = `\u202e${'x'.repeat(1000)}`;
    const shown = `<U+202E>${'x'.repeat(39)}…`;
    expect(readSettingsFile(file({ topics: { [name]: 1 } }))).toMatchObject({ faults: [{ path: `settings.topics.${shown}` }] });
    expect(readSettingsFile(file({ [name]: 1 }))).toEqual({ settings: {}, unknown: [shown] });
  });

  it('may have some settings only; what is not known is named', () => {
    expect(readSettingsFile(file({ theme: 'dark', glow: 1 }))).toEqual({ settings: { theme: 'dark' }, unknown: ['glow'] });
  });

  it.each([
    ['', { fault: 'empty' }],
    ['  \n', { fault: 'empty' }],
    ['{"a":', { fault: 'json' }],
    ['<!doctype html>', { fault: 'json' }],
    ['null', { fault: 'other' }],
    ['"x"', { fault: 'other' }],
    ['{"sidelight":"pack","format":1}', { fault: 'other' }],
    ['{"sidelight":"settings","format":2,"settings":{}}', { fault: 'newer' }],
    [`"${'x'.repeat(2_000_001)}"`, { fault: 'large' }],
  ])('%.40j is none', (text, fault) => {
    expect(readSettingsFile(text)).toEqual(fault);
  });

  it.each([
    [{ theme: 'pink' }, 'settings.theme', '"pink"', { values: '"auto", "light", "dark"' }],
    [{ cardDelay: 260 }, 'settings.cardDelay', '260', { values: '100, 250, 500, 1000' }],
    [{ topics: [] }, 'settings.topics', '[]', { type: 'map' }],
    [{ topics: { a: 'loud' } }, 'settings.topics.a', '"loud"', { values: '"relevant", "every", "off"' }],
    [{ offSites: 'a' }, 'settings.offSites', '"a"', { type: 'list' }],
    [{ offSites: ['a.example', 'http://a.example'] }, 'settings.offSites[1]', '"http://a.example"', { type: 'site' }],
    [{ silenced: [{ topicId: 1, term: 'a', site: null }] }, 'settings.silenced[0].topicId', '1', { type: 'text' }],
    [{ order: [`${'x'.repeat(65)}`] }, 'settings.order[0]', `"${'x'.repeat(39)}…`, { type: 'other' }],
    [null, 'settings', 'null', { type: 'map' }],
  ])('with %j says where, what, and what to write', (settings, path, found, wanted) => {
    expect(readSettingsFile(file(settings))).toEqual({ faults: [{ path, found, wanted }] });
  });

  it('never throws and changes no prototype, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(file)), (text) => {
        const read = readSettingsFile(text);
        expect('fault' in read || 'faults' in read || 'settings' in read).toBe(true);
      }),
    );
    readSettingsFile('{"sidelight":"settings","format":1,"settings":{"__proto__":{"polluted":1},"topics":{"__proto__":"off"}}}');
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
