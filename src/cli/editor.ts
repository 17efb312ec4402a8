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
  /** A form that was shown, kept beside the text: what differs from it is what was meant to change. */
  readonly shown: () => string | undefined;
  readonly writeShown: (form: string) => void;
  /** Opens the editor and gives what was saved. */
  readonly open: () => string;
  readonly drop: () => void;
}

/** A file of the user's state folder, with the editor of VISUAL or EDITOR, else vi. */
export function editedFile(host: Host, name: string): EditedFile {
  const file = draftFile(host, name);
  const beside = `${file.replace(/\.txt$/, '')}.shown`;
  const named = host.env['VISUAL'] || host.env['EDITOR'];
  const command = named || 'vi';
  return {
    file,
    kept: () => readTextIfThere(file),
    write: (text) => writePrivate(file, text),
    shown: () => readTextIfThere(beside),
    writeShown: (form) => writePrivate(beside, form),
    // The text first: without one, what was shown means nothing.
    drop() {
      removeFile(file);
      removeFile(beside);
    },
    open() {
      // vi without a terminal would wait for ever; an editor that was named may be a program that needs none.
      if (!named && !host.canAsk()) {
        throw new Fault('usage', 'there is no terminal to open an editor in', {
          hint: 'Give flags instead, or name a program that needs no terminal by VISUAL or EDITOR.',
        });
      }
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
