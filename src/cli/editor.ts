import { Fault } from '../domain/fault.js';
import { shorten, shown } from '../domain/text.js';
import { decode, readBytes, readTextIfThere, removeFile, writePrivate } from './files.js';
import type { Host } from './host.js';
import { draftFile } from './paths.js';

/** A text in a private file, opened in the user's editor. It stays there until it is dropped. */
export interface EditedFile {
  readonly file: string;
  /** What is kept from an earlier time. */
  readonly kept: () => string | undefined;
  readonly write: (text: string) => void;
  /** Opens the editor and gives what was saved. */
  readonly open: () => string;
  readonly drop: () => void;
}

/** A file of the user's state folder, with the editor of VISUAL or EDITOR, else vi. */
export function editedFile(host: Host, name: string): EditedFile {
  const file = draftFile(host, name);
  const command = host.env['VISUAL'] || host.env['EDITOR'] || 'vi';
  return {
    file,
    kept: () => readTextIfThere(file),
    write: (text) => writePrivate(file, text),
    drop: () => removeFile(file),
    open() {
      const code = host.runEditor(command, file);
      if (code !== 0) {
        throw new Fault('failed', `the editor ${shorten(shown(command), 60)} ended with ${code}`, {
          hint: `Your text is kept in ${file}. Another editor is named by VISUAL or EDITOR.`,
        });
      }
      return decode(readBytes(file), file);
    },
  };
}
