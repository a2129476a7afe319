package vigil.bench;

/** One group of rows. */
interface Part {

    void measure(Setting setting, Table table) throws Exception;
}
