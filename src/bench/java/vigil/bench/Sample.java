package vigil.bench;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import vigil.kernel.Event;

/** The event that is appended and read: its JSON has 400 bytes. */
public record Sample(String place, String text, Instant occurred, int dead, int injured) implements Event {

    private static final String TYPE = "accident";
    private static final String TEXT = "Người giả định ngã từ giàn giáo tầng ba khi tháo cốp pha; dây an toàn không được móc. "
            + "Đơn vị thi công đã dừng việc, báo công an phường và đưa người bị nạn đi cấp cứu. "
            + "Hiện trường được giữ nguyên để đoàn điều tra đến lập biên bản. ";
    private static final AtomicLong STREAMS = new AtomicLong();

    /** The same for all: what is measured is the way, not the making. */
    static final Sample EVENT = new Sample("Xưởng giả định", TEXT, Instant.parse("2026-05-01T02:00:00Z"), 1, 2);

    /** The next event of a stream. */
    static DomainEventMessage<Sample> message(String stream, long sequence) {
        return new GenericDomainEventMessage<>(TYPE, stream, sequence, EVENT);
    }

    /** A name nobody had before. */
    static String newStream() {
        return "case-" + STREAMS.incrementAndGet();
    }

    /** Streams of fifty events, one after the other. */
    static final class Places {

        private static final int LENGTH = 50;

        private String stream = newStream();
        private long sequence = -1;

        /** Moves on by one event. */
        void next() {
            if (++sequence == LENGTH) {
                stream = newStream();
                sequence = 0;
            }
        }

        String stream() {
            return stream;
        }

        long sequence() {
            return sequence;
        }
    }
}
