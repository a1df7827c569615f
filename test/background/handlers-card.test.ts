import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerInWorker } from '@/utils/background/handlers';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { at, inventedPack } from '../fixtures/pack';

const asked = vi.hoisted(() => ({ record: undefined as unknown, unseen: 0 }));
vi.mock('@/utils/background/facts', () => ({
  topicRecord: async () => asked.record,
  topicSummaries: vi.fn(),
}));
vi.mock('@/utils/background/seen', () => ({
  unseenOf: async () => asked.unseen,
  allUnseen: vi.fn(),
  forgetSeen: vi.fn(),
  noteSeen: vi.fn(),
}));

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getUILanguage = () => 'es-MX';
  asked.record = at(topicRecords(inventedPack()), 0);
  asked.unseen = 0;
});

const page = { id: 'test-extension-id', url: 'https://a.example/article', frameId: 0, tab: { id: 7 } };
const card = () => answerInWorker({ name: 'card/get', payload: { topicId: 'harbor' } }, page);

describe('the card that the worker sends', () => {
  it("makes the card in the browser's language", async () => {
    expect(await card()).toMatchObject({
      topicId: 'harbor',
      hue: 1,
      language: 'es',
      name: 'La norma del puerto',
      latest: { date: '8 de julio de 2025', title: 'The rule passes.' },
    });
  });

  it('tells on the card what came since the reader looked last', async () => {
    asked.unseen = 2;
    expect(await card()).toMatchObject({ unseen: '2 novedades desde su última consulta' });
    asked.unseen = 0;
    expect(await card()).not.toHaveProperty('unseen');
  });

  it("makes it in the reader's language when there is one", async () => {
    await fakeBrowser.storage.local.set({ 'settings.language': 'en' });
    expect(await card()).toMatchObject({
      language: 'en',
      name: 'The harbor rule',
    });
  });

  it('leaves the latest event out of a card of a topic without events', async () => {
    asked.record = { ...at(topicRecords(inventedPack()), 0), events: [] };
    expect(await card()).not.toHaveProperty('latest');
  });
});
