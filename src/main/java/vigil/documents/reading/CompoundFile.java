package vigil.documents.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hpsf.Property;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.Section;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The container of Word and Excel before 2007, read in memory; none of its streams can be longer than the file. */
final class CompoundFile implements AutoCloseable {

    private final POIFSFileSystem box;
    private final int size;

    CompoundFile(byte[] file) throws IOException {
        this.box = new POIFSFileSystem(new ByteArrayInputStream(file));
        this.size = file.length;
    }

    POIFSFileSystem box() {
        return box;
    }

    /**
     * One stream of the root.
     *
     * @throws IOException it is not there, or says of itself that it is longer than the file
     */
    byte[] stream(String name) throws IOException {
        if (!box.getRoot().hasEntryCaseInsensitive(name)) throw new IOException("a part is missing");
        if (!(box.getRoot().getEntryCaseInsensitive(name) instanceof DocumentEntry part) || part.getSize() > size) {
            throw new IOException("a part is crooked");
        }
        try (DocumentInputStream in = new DocumentInputStream(part)) {
            return in.readAllBytes();
        }
    }

    /** Whether other documents lie in it. */
    boolean holdsMore() throws IOException {
        for (String name : box.getRoot().getEntryNames()) {
            if (name.startsWith("MBD")) return true;
            if (name.equals("ObjectPool") && box.getRoot().getEntryCaseInsensitive(name) instanceof DirectoryNode pool && !pool.isEmpty()) return true;
        }
        return false;
    }

    /** What it says of itself: title, subject, author, remarks, company. */
    String description() throws IOException {
        StringBuilder words = new StringBuilder();
        for (String name : box.getRoot().getEntryNames()) {
            if (!name.endsWith("SummaryInformation")) continue;
            try {
                PropertySet told = PropertySetFactory.create(new ByteArrayInputStream(stream(name)));
                words.append(told.getSections().stream()
                        .map(Section::getProperties)
                        .flatMap(Stream::of)
                        .map(Property::getValue)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.joining("\n")))
                        .append('\n');
            } catch (HPSFException crooked) {
                throw new IOException("its description is crooked", crooked);
            }
        }
        return words.toString();
    }

    @Override
    public void close() throws IOException {
        box.close();
    }
}
