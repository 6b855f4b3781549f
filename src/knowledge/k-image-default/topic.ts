import type { Topic } from '../../model/topic.ts';

export const K_IMAGE_DEFAULT: Topic = {
  id: 'k-image-default',
  intent: 'explain',
  title: { en: 'Image default', ja: 'イメージの既定値 (ImageDefault)' },
  need: 'explanation',
  example: { en: 'what does ImageDefault mean?', ja: 'ImageDefault (イメージの既定値) とは何ですか?' },
  subject: 'optional-machine',
  clues: [
    { about: ['patch-mode'], without: ['request'] },
    { about: ['patch-mode', 'what-is'], without: ['request'] },
  ],
};
