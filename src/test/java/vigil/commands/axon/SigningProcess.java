package vigil.commands.axon;

import com.mongodb.client.MongoClient;
import java.util.Scanner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vigil.commands.Order;
import vigil.ground.Mongo;
import vigil.kernel.Refused;

/**
 * A server process that signs: reads papers from its standard input, a line each, and says of each how it went, until it is
 * killed or the input ends.
 */
public final class SigningProcess {

    /** What it says of a paper that it signed. */
    static final String SIGNED = "signed";

    private SigningProcess() {}

    /** Address, database, number of threads, and a name: an order is known by its paper and this name. */
    public static void main(String[] arguments) {
        try (MongoClient client = Mongo.client(arguments[0]);
                SigningNode node = new SigningNode(client.getDatabase(arguments[1]));
                ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(arguments[2]));
                Scanner told = new Scanner(System.in)) {
            while (told.hasNextLine()) {
                DraftedPaper paper = DraftedPaper.read(told.nextLine());
                threads.execute(() -> say(sign(node, paper.signature(arguments[3] + paper.line())) + " " + paper.line()));
            }
        }
    }

    private static String sign(SigningNode node, Order signature) {
        try {
            node.desk.give(signature);
            return SIGNED;
        } catch (Refused refused) {
            return refused.ruleName();
        } catch (RuntimeException failed) {
            failed.printStackTrace();
            return failed.getClass().getName();
        }
    }

    private static void say(String line) {
        System.out.println(line); // one write of one line, flushed
    }
}
