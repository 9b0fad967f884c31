/** Small disks of their own: in memory, and in a file that can be copied at any moment. Only root may mount, and not everywhere. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeeds, tempFolder } from './running.js';

const mounted = new Set();
process.on('exit', () => {
  for (const folder of mounted) succeeds('umount', ['-l', folder]);
});

function mount(options, what, folder) {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', [...options, what, folder], { stdio: 'pipe' });
  mounted.add(folder);
  return folder;
}

export function unmount(folder) {
  execFileSync('umount', [folder], { stdio: 'pipe' });
  mounted.delete(folder);
}

/** Mounts a disk in memory. */
export function memoryDisk(size) {
  return mount(['-t', 'tmpfs', '-o', `size=${size}`], 'none', join(tempFolder(), 'disk'));
}

/** An empty ext4 in a file of 4 MB, to be copied; the file system itself keeps a journal, as those of real machines do. */
export function emptyImage() {
  const image = join(tempFolder(), 'image');
  writeFileSync(image, Buffer.alloc(4 << 20));
  execFileSync('mkfs.ext4', ['-q', '-F', '-b', '1024', image], { stdio: 'pipe' });
  return image;
}

/**
 * Mounts the file system in an image as one that does as little by itself as it can: nothing is written before it must be (5 minutes), and a renaming does not bring the content to the disk, as ext4 else does for
 * programs that forget fsync.
 */
export function mountImage(image, folder) {
  return mount(['-o', 'loop,commit=300,noauto_da_alloc'], image, folder);
}

/** The content of the disk as it is now, without what the system still holds back: what a power cut leaves. */
export function cut(image, to) {
  copyFileSync(image, to);
}

/** Why no disk can be mounted here; undefined where one can. */
export function noDisks() {
  if (process.getuid?.() !== 0) return 'only root may mount a disk';
  try {
    unmount(memoryDisk('64k'));
    return undefined;
  } catch {
    return 'this system does not let a disk be mounted';
  }
}

/** The same for one in a file. */
export function noLoopDisks() {
  const why = noDisks();
  if (why) return why;
  try {
    unmount(mountImage(emptyImage(), join(tempFolder(), 'disk')));
    return undefined;
  } catch {
    return 'this system does not let a file be mounted as a disk';
  }
}
