import { useEffect } from 'react';
import { useLoad } from '@/components/hooks/use-load';
import { ask } from '@/utils/extension/messages';
import { watchProblems } from '@/utils/extension/problem-log';
import { ProblemList } from './ProblemList';

const askProblems = () => ask('problems/list');

/** The list of problems, bound to the worker; it follows what comes. */
export function ProblemListApp() {
  const { value, again } = useLoad(askProblems);
  useEffect(() => watchProblems(again), [again]);
  return <ProblemList problems={value} onClear={() => ask('problems/clear')} />;
}
