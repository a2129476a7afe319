package vigil.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something a person asks the office to record. Its records are the contract of the outside: components are fields, the
 * kebab-case of the record's name is the command's name ({@link Names#of(Class)}).
 */
public interface Command {

    /**
     * A command that nobody gives: the office itself does, in the commit of another stream's command. Unlike others it may find
     * nothing to do.
     */
    interface GivenBeside {}

    /** A component that the server looks up; it is not part of the outside contract and refused when sent. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface FilledByServer {}

    /** A sealed text that is a name, a number or an address: one line, not a page. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OneLine {}

    /**
     * A sealed text that everybody is shown who may see the case, such as where it happened. It has a key of its own, apart from
     * what else the command says: so it stays when that falls, and falls alone.
     */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Fact {}

    /** A fact that may rightly say somebody's name: what an enterprise is registered as. It falls with whom it names in full. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface MayBearAName {}
}
