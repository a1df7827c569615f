import { expect, it, vi } from 'vitest';
import { lastAnswer } from '@/utils/page/card/last-answer';

it('one question is asked once, until another is or it is forgotten', async () => {
  const ask = vi.fn(async (question: string) => `${question}!`);
  const answer = lastAnswer(ask);
  expect(await Promise.all([answer.to('a'), answer.to('a')])).toEqual(['a!', 'a!']);
  expect(ask).toHaveBeenCalledTimes(1);
  await answer.to('b');
  await answer.to('a');
  expect(ask).toHaveBeenCalledTimes(3);
  answer.forget();
  await answer.to('a');
  expect(ask).toHaveBeenCalledTimes(4);
});

it('a question that failed is asked anew', async () => {
  const ask = vi.fn<(question: string) => Promise<string>>().mockRejectedValueOnce(new Error('asleep')).mockResolvedValue('here');
  const answer = lastAnswer(ask);
  await expect(answer.to('a')).rejects.toThrow('asleep');
  expect(await answer.to('a')).toBe('here');
});

it('a failure that comes late takes nothing from the question after it', async () => {
  let fail = (_: Error) => {};
  const ask = vi.fn((question: string) =>
    question === 'a' ? new Promise<string>((_, reject) => (fail = reject)) : Promise.resolve(question),
  );
  const answer = lastAnswer(ask);
  const late = answer.to('a');
  await answer.to('b');
  fail(new Error('late'));
  await expect(late).rejects.toThrow('late');
  await answer.to('b');
  expect(ask).toHaveBeenCalledTimes(2);
});
