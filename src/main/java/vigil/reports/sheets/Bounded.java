package vigil.reports.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives no more bytes than it should have: what swells beyond is a bomb, not a report. */
final class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) count(1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read > 0) count(read);
        return read;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) throw Unreadable.because("sheet.swells");
    }
}
