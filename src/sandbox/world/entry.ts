import { z } from 'zod';

/** An object with these keys and no others; an unknown key is refused by a message that lists the known ones. */
export function entry<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `is not a key of this entry; use one of ${known}` : undefined,
  });
}
