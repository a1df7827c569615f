/** The answer to the question that was asked last. */
export interface LastAnswer<Question, Answer> {
  /** Asks, unless this was the last question and has not failed. */
  to(question: Question): Promise<Answer>;
  /** The next question is asked anew. */
  forget(): void;
}

/** @param ask a question that fails is asked again. Questions are compared by identity. */
export function lastAnswer<Question, Answer>(ask: (question: Question) => Promise<Answer>): LastAnswer<Question, Answer> {
  let last: { question: Question; answer: Promise<Answer> } | null = null;
  return {
    to(question) {
      if (last?.question === question) return last.answer;
      const asked = { question, answer: ask(question) };
      last = asked;
      asked.answer.catch(() => {
        if (last === asked) last = null;
      });
      return asked.answer;
    },
    forget() {
      last = null;
    },
  };
}
