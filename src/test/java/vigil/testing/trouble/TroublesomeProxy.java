package vigil.testing.trouble;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import vigil.ground.Mongo;

/**
 * Stands between driver and server and makes trouble for some commands: it loses replies after forwarding, stalls, resets, cuts
 * requests in half, delivers them when nobody waits any more. What happens to which of them follows from a seed and their
 * order.
 */
public final class TroublesomeProxy implements AutoCloseable {

    private static final Duration STALL = Duration.ofSeconds(2);
    private static final int LARGEST = 48_000_000;
    private static final int OP_MSG = 2013;

    /** Where the name of a command begins. */
    private static final int NAME = 26;

    /** What can happen to a command. */
    public enum Fate {
        PASS,
        REPLY_LOST,
        STALLED,
        RESET,
        CUT_IN_HALF,
        LATE
    }

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Predicate<String> troubled;
    private final Random random;
    private final Map<Fate, Integer> happened = new EnumMap<>(Fate.class);
    private final Map<String, Queue<Fate>> doomed = new HashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int oneIn = 4;
    private volatile boolean calm;
    private volatile boolean away;

    /**
     * Before the server of an address.
     *
     * @param uri as the driver takes it
     * @param troubled which commands meet trouble, by name, for example {@code insert}
     */
    public TroublesomeProxy(String uri, long seed, Predicate<String> troubled) {
        ServerAddress first = new ServerAddress(new ConnectionString(uri).getHosts().getFirst());
        this.server = new InetSocketAddress(first.getHost(), first.getPort());
        this.troubled = troubled;
        this.random = new Random(seed);
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::receive);
    }

    /**
     * Where the driver finds it.
     *
     * @param database named in it, perhaps nothing
     * @param options behind those that every connection through it needs, for example {@code socketTimeoutMS=600}
     */
    public String uri(String database, String options) {
        return "mongodb://127.0.0.1:" + door.getLocalPort() + "/" + database
                + "?directConnection=true&serverMonitoringMode=poll&connectTimeoutMS=5000&" + options;
    }

    /**
     * A client of the product's own settings that finds the server through it. After every trouble a driver looks again whether
     * the server is there, half a second after its last look at the earliest; this one need not wait for that.
     */
    public MongoClient client(String options) {
        return MongoClients.create(Mongo.settings(uri("", options))
                .applyToServerSettings(server -> server.minHeartbeatFrequency(10, TimeUnit.MILLISECONDS))
                .build());
    }

    /** One in so many of those commands is picked out; at first one in four. */
    public void troubleOneIn(int many) {
        oneIn = many;
    }

    /**
     * What happens to the next of a command, whatever was said of it before.
     *
     * @param commands to how many of them, also while everything else passes
     */
    public synchronized void next(String command, Fate fate, int commands) {
        doomed.put(command, new ArrayDeque<>(Collections.nCopies(commands, fate)));
    }

    /** Whether from now on everything passes; at first it does not. */
    public void pass(boolean everything) {
        calm = everything;
    }

    /** As if there were no server: whatever is open is reset, whoever comes is sent away. */
    public void goAway() {
        away = true;
        Set.copyOf(open).forEach(this::reset);
    }

    /** The server is there again. */
    public void comeBack() {
        away = false;
    }

    /** How often what happened. */
    public synchronized Map<Fate, Integer> happened() {
        return new EnumMap<>(happened);
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) socket.close();
    }

    private synchronized Fate fate(String command) {
        Queue<Fate> known = doomed.get(command);
        Fate said = known == null ? null : known.poll();
        Fate fate = said != null ? said : calm || random.nextInt(oneIn) != 0 ? Fate.PASS : any();
        happened.merge(fate, 1, Integer::sum);
        return fate;
    }

    private Fate any() {
        return Fate.values()[random.nextInt(Fate.values().length)];
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                if (away) throw reset(client);
                Socket behind = new Socket(server.getAddress(), server.getPort());
                open.add(behind);
                new Connection(client, behind).start();
            } catch (IOException closed) {
                continue; // the door was closed, or the server is not there: the client's connection ends unanswered
            }
        }
    }

    /** One connection of the driver with its own one to the server. */
    private final class Connection {

        private final Socket client;
        private final Socket behind;
        private volatile Fate next = Fate.PASS;

        Connection(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        void start() {
            Thread.ofVirtual().start(() -> untilItEnds(this::requests));
            Thread.ofVirtual().start(() -> untilItEnds(this::replies));
        }

        private interface Part {
            void run() throws IOException;
        }

        private void untilItEnds(Part part) {
            try {
                part.run();
            } catch (IOException ended) {
                reset(client);
                reset(behind);
            }
        }

        private void requests() throws IOException {
            DataInputStream from = new DataInputStream(client.getInputStream());
            while (true) {
                byte[] request = message(from);
                String command = command(request);
                Fate fate = troubled.test(command) ? fate(command) : Fate.PASS;
                next = fate;
                switch (fate) {
                    case PASS, REPLY_LOST, STALLED -> send(behind, request, request.length);
                    case RESET -> throw new IOException("reset");
                    case CUT_IN_HALF -> {
                        send(behind, request, request.length / 2);
                        throw new IOException("cut");
                    }
                    case LATE -> {
                        reset(client);
                        LockSupport.parkNanos(Duration.ofMillis(20 + request.length % 300).toNanos());
                        send(behind, request, request.length);
                    }
                }
            }
        }

        private void replies() throws IOException {
            DataInputStream from = new DataInputStream(behind.getInputStream());
            while (true) {
                byte[] reply = message(from);
                switch (next) {
                    case REPLY_LOST, LATE -> throw new IOException("lost");
                    case STALLED -> LockSupport.parkNanos(STALL.toNanos());
                    default -> {}
                }
                send(client, reply, reply.length);
            }
        }
    }

    /** A message of the wire protocol begins with its own length. */
    private static byte[] message(DataInputStream from) throws IOException {
        byte[] head = new byte[4];
        from.readFully(head);
        int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 16 || length > LARGEST) throw new IOException("no message of the wire protocol");
        byte[] message = new byte[length];
        System.arraycopy(head, 0, message, 0, 4);
        from.readFully(message, 4, length - 4);
        return message;
    }

    /** The first element of a command names it, right behind head, flags and length; nothing for what is no command. */
    private static String command(byte[] message) {
        int end = NAME;
        while (end < message.length && message[end] != 0) end++;
        boolean command = message.length > NAME && ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getInt(12) == OP_MSG;
        return command ? new String(message, NAME, end - NAME, StandardCharsets.ISO_8859_1) : "";
    }

    private static void send(Socket to, byte[] bytes, int count) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(bytes, 0, count);
        out.flush();
    }

    private IOException reset(Socket socket) {
        open.remove(socket);
        try {
            socket.setSoLinger(true, 0);
            socket.close();
            return new IOException("reset");
        } catch (IOException alreadyClosed) {
            return alreadyClosed; // then the other side knows already
        }
    }
}
