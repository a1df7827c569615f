import { expect, it } from 'vitest';
import { packAddress } from '@/utils/packs/pack-address';

it.each([
  ['https://packs.example/a.json?v=2#x', 'https://packs.example/a.json?v=2'],
  ['http://127.0.0.1:8080/a.json', 'http://127.0.0.1:8080/a.json'],
  ['http://localhost/a.json', 'http://localhost/a.json'],
  ['http://[::1]:3000/', 'http://[::1]:3000/'],
  ['http://packs.example/a.json', undefined],
  ['http://localhost.packs.example/', undefined],
  ['http://user:word@localhost/', undefined],
  ['https://user:word@packs.example/', undefined],
  ['https://192.168.0.7/a.json', undefined],
  ['https://server.local/a.json', undefined],
  ['file:///C:/a.json', undefined],
  ['blob:https://packs.example/1', undefined],
  ['', undefined],
])('a pack may be read at %j: %j', (address, expected) => {
  expect(packAddress(address)).toBe(expected);
});
