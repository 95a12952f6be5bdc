import { useEffect, useState } from 'react';
import type { Capture } from './captures.ts';
import { type DarkroomDoor, openDarkroom } from './darkroom-door.ts';

/** The darkroom of one dialog, from its first picture until it is closed; it keeps the pictures of these pages. */
export function useDarkroom(pages: readonly Capture[]): DarkroomDoor | null {
  const [room, setRoom] = useState<DarkroomDoor | null>(null);
  useEffect(() => {
    const opened = openDarkroom();
    setRoom(opened);
    return () => opened.close();
  }, []);
  useEffect(() => void room?.keep(pages.map(({ id }) => id)), [room, pages]);
  return room;
}

/**
 * The picture of this moment, to be handed to a darkroom: a frame is a mere handle, and its dots are copied there. Null
 * before the camera has shown anything.
 */
export function frameOf(video: HTMLVideoElement): VideoFrame | ImageBitmap | null {
  const { videoWidth, videoHeight, readyState } = video;
  if (videoWidth === 0 || readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  if (typeof VideoFrame === 'function') return new VideoFrame(video);
  const canvas = new OffscreenCanvas(videoWidth, videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas.transferToImageBitmap();
}
