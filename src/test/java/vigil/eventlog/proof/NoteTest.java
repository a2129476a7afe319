package vigil.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.eventlog.format.Hashing;

/** Signed notes are those of the C2SP specification: keys and notes of others are understood, ours are made the same way. */
class NoteTest {

    /** From the documentation of Go's package golang.org/x/mod/sumdb/note. */
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void a_note_of_another_program_is_believed_and_a_changed_one_is_not() {
        NoteKey key = NoteKey.parse(KEY);
        assertThat(key).hasToString(KEY);
        assertThat(Note.parse(NOTE).signedBy(List.of(key), "PeterNeumann")).contains(key);
        assertThat(Note.parse(NOTE.replace("answer", "Answer")).signedBy(List.of(key), "PeterNeumann")).isEmpty();
        assertThat(Note.parse(NOTE.replace("PeterNeumann", "PeterNewmann")).signedBy(List.of(key), "PeterNeumann")).isEmpty();
    }

    /** RFC 8032, 7.1, test 1: so that a Java that makes pairs in another way is noticed. */
    @Test
    void the_public_key_follows_from_the_secret() {
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        NoteKey expected = new NoteKey(
                "x", HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        assertThat(new NoteSigner("x", seed).key()).isEqualTo(expected);
    }

    @Test
    void what_is_signed_is_believed_by_the_key_and_by_no_other() {
        NoteSigner signer = new NoteSigner("vigil/1", new byte[32]);
        Signed signed = Signed.by(signer, new Checkpoint("vigil/1", 12, Hashing.ofText("root")));
        assertThat(Signed.parse(signed.note())).isEqualTo(signed);
        assertThat(signed.isBy(List.of(signer.key()))).isTrue();
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(signed.isBy(List.of(new NoteSigner("vigil/1", other).key()))).isFalse();
        assertThat(signed.isBy(List.of(new NoteSigner("vigil/2", new byte[32]).key()))).isFalse();
    }

    @Test
    void what_has_not_the_form_is_refused() {
        for (String wrong : List.of("", "text\n", "text\n\n", "text\n\n- a AAAAAAAA\n", "text\n\n— a AAAA\n", NOTE.strip(),
                NOTE.replace("\nthen", "\rthen"), NOTE.replace("AM=", "AN="))) {
            assertThatThrownBy(() -> Note.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        for (String wrong : List.of(KEY.replace("c74f20a3", "c74f20a4"), "a+b+c", KEY + "\n", KEY.substring(1))) {
            assertThatThrownBy(() -> NoteKey.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        String root = Hashing.ofText("root").base64();
        for (String wrong : List.of("a\n01\n" + root + "\n", "a\n1\n" + root, "a\n1\nroot\n", "\n1\n" + root + "\n",
                "a\n1\n" + root + "\nmore\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
