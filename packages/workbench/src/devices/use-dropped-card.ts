import { useEffect, useRef } from 'react';
import type { Card } from './card.ts';

/** 读卡文件 dropped anywhere on the desk. A file that is none is not opened instead of the desk. */
export function useDroppedCard(onCard: (card: Card | null) => void): void {
  const latest = useRef(onCard);
  useEffect(() => {
    latest.current = onCard;
  });
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = async (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      const { cardOf } = await import('./file-reader.ts');
      latest.current(await cardOf(file));
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
}
