import type { Attachment } from 'botbuilder';
import type { RenderedFile } from '../turns/renderer.ts';

/**
 * A file that is offered, or lies among a person's own, as Teams shows it.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
export function fileAttachment(file: RenderedFile['file']): Attachment {
  const { name } = file;
  if (file.kind === 'stored') {
    const { url, uniqueId, fileType } = file;
    return {
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      contentUrl: url,
      name,
      content: { uniqueId, fileType },
    };
  }
  const { description, sizeInBytes, id } = file;
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description, sizeInBytes, acceptContext: { id }, declineContext: { id } },
  };
}
