package org.cehrs.practice.running;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk for H2 files, {@code jdbc:h2:filled:path}, on which a test leaves no room. */
public final class FilledDisk extends FilePathWrapper {

  private static final AtomicBoolean FULL = new AtomicBoolean();

  /** Makes H2 know it. */
  public static void mount() {
    FilePath.register(new FilledDisk());
  }

  public static void fill(boolean full) {
    FULL.set(full);
  }

  @Override
  public String getScheme() {
    return "filled";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode));
  }

  private static final class Channel extends FileBase {

    private final FileChannel disk;

    Channel(FileChannel disk) {
      this.disk = disk;
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
      if (FULL.get()) {
        throw new IOException("No space left on device");
      }
      return disk.write(from, position);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      int written = write(from, disk.position());
      disk.position(disk.position() + written);
      return written;
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      return disk.read(to, position);
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      return disk.read(to);
    }

    @Override
    public long position() throws IOException {
      return disk.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      return disk.position(position);
    }

    @Override
    public long size() throws IOException {
      return disk.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      return disk.truncate(size);
    }

    @Override
    public void force(boolean metadata) throws IOException {
      disk.force(metadata);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return disk.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      disk.close();
    }
  }
}
