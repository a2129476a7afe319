package vigil.publications.national;

/** The year of the 7,718 accidents and the one it is compared with. */
class NationalTableTest extends NationalTable {

    NationalTableTest() {
        super(2021, 2022);
    }
}
