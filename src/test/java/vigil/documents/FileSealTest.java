package vigil.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed file opens as it was, of every size, and not at all when a byte or a piece of it is another. */
class FileSealTest {

    private static final int STORED = FileSeal.PIECE + 16;

    private final FileSeal seal = FileSeal.fresh();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FileSeal.PIECE - 1, FileSeal.PIECE, FileSeal.PIECE + 1, 3 * FileSeal.PIECE, 200_000})
    void comes_back_byte_for_byte(int size) throws IOException {
        byte[] plain = random(size);
        byte[] sealed = sealed(plain);
        assertThat(opened(FileSeal.of(seal.words()), sealed)).isEqualTo(plain);
        if (size > 100) assertThat(new String(sealed, "ISO-8859-1")).doesNotContain(new String(plain, 0, 50, "ISO-8859-1"));
    }

    @Test
    void changed_cut_swapped_lengthened_or_under_another_key_it_does_not_open() throws IOException {
        byte[] sealed = sealed(random(3 * FileSeal.PIECE));
        byte[] changed = sealed.clone();
        changed[STORED + 5] ^= 1;
        broken(changed);
        broken(Arrays.copyOf(sealed, 2 * STORED));
        broken(Arrays.copyOf(sealed, sealed.length - 1));
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        broken(longer);
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, STORED, swapped, 0, STORED);
        System.arraycopy(sealed, 0, swapped, STORED, STORED);
        broken(swapped);
        assertThatThrownBy(() -> opened(FileSeal.fresh(), sealed)).isInstanceOf(IOException.class);
    }

    private void broken(byte[] sealed) {
        assertThatThrownBy(() -> opened(seal, sealed)).isInstanceOf(IOException.class);
    }

    private byte[] sealed(byte[] plain) throws IOException {
        return seal.sealing(new ByteArrayInputStream(plain)).readAllBytes();
    }

    private static byte[] opened(FileSeal with, byte[] sealed) throws IOException {
        return with.opening(new ByteArrayInputStream(sealed)).readAllBytes();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
