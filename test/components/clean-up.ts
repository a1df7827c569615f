/** Takes away what a test has rendered: the library does so by itself only in the first file of a worker. */
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
