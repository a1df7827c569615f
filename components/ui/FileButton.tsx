import type { RefObject } from 'react';

interface FileButtonProps {
  /** What the button says: its name. */
  label: string;
  /** Ends of names and types, as a field of files has them. */
  accept: string;
  /** Whether several files can be chosen at once. */
  multiple?: boolean;
  /** The id of what says more. */
  describedBy?: string;
  /** The field, which has the focus. */
  field?: RefObject<HTMLInputElement | null>;
  /** At least one. */
  onFiles: (files: readonly File[]) => void;
}

/** Lets the reader choose files. The browser's own field lies behind a button that speaks the reader's language. */
export function FileButton({ label, accept, multiple, describedBy, field, onFiles }: FileButtonProps) {
  return (
    <label className="sl-file">
      <input
        ref={field}
        type="file"
        className="sl-unseen"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file, mended, can be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <span className="sl-button">{label}</span>
    </label>
  );
}
