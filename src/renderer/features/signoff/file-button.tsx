import { useRef, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';

/** A button that lets the person choose files by the page itself, in every host alike. */
export function FileButton(props: {
  children: string;
  onFiles: (files: readonly File[]) => void;
  disabled?: boolean;
  multiple?: boolean;
  folder?: boolean;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  // React's types do not know it; Chromium does.
  const whole = props.folder ? { webkitdirectory: '' } : {};
  return (
    <>
      <Button disabled={props.disabled ?? false} onClick={() => input.current?.click()}>
        {props.children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={props.multiple ?? false}
        hidden
        {...whole}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </>
  );
}
