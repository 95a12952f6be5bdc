import type { DeskItem } from '@yichuang/contract/queueing.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { lazy, Suspense } from 'react';
import { useDeskAddress } from './desk-address.ts';

const PresentPiece = lazy(() =>
  import('#complaints/present-piece.tsx').then((it) => ({ default: it.PresentPiece })),
);

type Props = { readonly item: DeskItem | null; readonly posted: PostedFields };

/** 客屏 of the counter; nobody sits before it while training. */
export function PresentAtDesk({ item, posted }: Props) {
  if (useDeskAddress() !== '/desk') return null;
  return (
    <Suspense>
      <PresentPiece item={item} posted={posted} />
    </Suspense>
  );
}
