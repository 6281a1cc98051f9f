import { expect, test } from 'vitest';
import { loggedUrl } from './logged-url.ts';

const SECRET = `ncf_${'a-B_9'.repeat(8)}xyz`;

test.each([
  [`/v1/cica/calendar/${SECRET}.ics`, '/v1/cica/calendar/…'],
  [`/v1/cica/calendar/${SECRET}.ics?language=ru`, '/v1/cica/calendar/…?language=ru'],
  [`/v1/cica/calendar/${SECRET}/more`, '/v1/cica/calendar/…'],
  [`/V1/cica/Calendar/${SECRET}`, '/V1/cica/Calendar/…'],
  [`/v1/cica/calender/${SECRET}.ics`, '/v1/cica/calender/….ics'],
  [`/v1/cica/documents?cursor=${SECRET}`, '/v1/cica/documents?cursor=…'],
  [`/v1/cica/calenda%72/${SECRET.replace('_', '%5F')}.ics`, '/v1/cica/calenda%72/….ics'],
])('the secret of a link is not in what is logged of %s', (url, logged) => {
  expect(loggedUrl(url)).toBe(logged);
});

test.each(['/v1/cica/meetings?limit=20', '/v1/cica/calendar-feeds', '/v1/cica/calendar-feeds?party=kz'])(
  'other addresses are logged as they are: %s',
  (url) => expect(loggedUrl(url)).toBe(url),
);
