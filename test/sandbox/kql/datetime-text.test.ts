import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateTimeText, dateTimeWireText, parseDateTime } from '../../../src/sandbox/kql/datetime-text.ts';
import { KustoDateTime } from '../../../src/sandbox/kql/value.ts';

const lastTick = 3_155_378_975_999_999_999n;

describe('texts of datetimes', () => {
  const texts: readonly (readonly [text: string, canonical: string | null])[] = [
    ['2014-05-25T08:20:03.123456Z', '2014-05-25T08:20:03.1234560Z'],
    ['2014-05-25T08:20:03.123456', '2014-05-25T08:20:03.1234560Z'],
    ['2014-05-25T08:20', '2014-05-25T08:20:00.0000000Z'],
    ['2014-11-08 15:55:55.123456Z', '2014-11-08T15:55:55.1234560Z'],
    ['2014-11-08 15:55', '2014-11-08T15:55:00.0000000Z'],
    ['2014-11-08', '2014-11-08T00:00:00.0000000Z'],
    ['2014-11-08T15:55:55+02:00', '2014-11-08T13:55:55.0000000Z'],
    ['2014-11-08T15:55:55-0530', '2014-11-08T21:25:55.0000000Z'],
    ['2014-11-08T15:55:55.123456789Z', '2014-11-08T15:55:55.1234567Z'],
    ['Sat, 8 Nov 14 15:05:02 GMT', '2014-11-08T15:05:02.0000000Z'],
    ['Sat, 8 Nov 14 15:05', '2014-11-08T15:05:00.0000000Z'],
    ['8 Nov 14 15:05 GMT', '2014-11-08T15:05:00.0000000Z'],
    ['Saturday, 08-Nov-14 15:05:02 GMT', '2014-11-08T15:05:02.0000000Z'],
    ['08-Nov-14 15:05', '2014-11-08T15:05:00.0000000Z'],
    ['2014-11-8 15:05:25 GMT', '2014-11-08T15:05:25.0000000Z'],
    ['2014-11-08T15:05 GMT', '2014-11-08T15:05:00.0000000Z'],
    ['12-02-2022', '2022-12-02T00:00:00.0000000Z'],
    ['11/8/2014 15:05', '2014-11-08T15:05:00.0000000Z'],
    ['11/8/2014 3:05:02 PM', '2014-11-08T15:05:02.0000000Z'],
    ['11/8/2014 12:05:02 am', '2014-11-08T00:05:02.0000000Z'],
    ['11/8/2014 13:05:02 PM', null],
    ['0001-01-01T00:00:00+01:00', null],
    ['9999-12-31T23:59:59.9999999Z', '9999-12-31T23:59:59.9999999Z'],
    ['2014-02-30', null],
    ['2014-13-01', null],
    ['2014-11-08T24:00', null],
    ['2014-11-08T15:60', null],
    ['0000-01-01', null],
    ['8 Foo 14 15:05', null],
    ['yesterday', null],
    ['', null],
  ];
  for (const [text, canonical] of texts) {
    it(`'${text}' ${canonical ? `is ${canonical}` : 'is none'}`, () => {
      const instant = parseDateTime(text);
      assert.equal(instant && dateTimeText(instant), canonical);
    });
  }

  it('an instant reads back from both of its texts', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: lastTick }), (ticks) => {
        const instant = new KustoDateTime(ticks);
        assert.deepEqual(parseDateTime(dateTimeText(instant)), instant);
        assert.deepEqual(parseDateTime(dateTimeWireText(instant)), instant);
      }),
    );
  });

  it('agrees with the calendar of JavaScript', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          assert.equal(
            dateTimeText(parseDateTime(date.toISOString()) ?? new KustoDateTime(0n)),
            date.toISOString().replace('Z', '0000Z'),
          );
        },
      ),
    );
  });
});
