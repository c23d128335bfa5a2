package dev.caveat;

import dev.caveat.cli.Main;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;

/** The tool in a JVM that has no way to the network: the first attempt ends the process with {@link #CAUGHT}. */
@SuppressWarnings({"deprecation", "AddressSelection", "TypeParameterUnusedInFormals"})
public final class Offline {
    static final int CAUGHT = 99;

    private Offline() {}

    /** Runs {@link Main} with the arguments, or tries to connect if the first one is {@code connect}. */
    public static void main(String[] args) throws Exception {
        Socket.setSocketImplFactory(Offline::caught);
        ServerSocket.setSocketFactory(Offline::caught);
        DatagramSocket.setDatagramSocketImplFactory(Offline::caught);
        Set<String> remote = Set.of("http", "https", "ftp", "mailto");
        URL.setURLStreamHandlerFactory(protocol -> remote.contains(protocol) ? new NoConnection() : null);
        switch (args[0]) {
            case "connect-socket" -> new Socket("127.0.0.1", 9).close();
            case "connect-channel" -> SocketChannel.open().close();
            case "connect-url" -> new URL("http://127.0.0.1:9/").openStream().close();
            default -> Main.main(args);
        }
    }

    private static <T> T caught() {
        new IllegalStateException("the tool asked for the network").printStackTrace();
        Runtime.getRuntime().halt(CAUGHT);
        return null;
    }

    /** Naming an address is no offence; opening it is. */
    private static final class NoConnection extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) {
            return caught();
        }
    }

    /** Named by {@code -Djava.nio.channels.spi.SelectorProvider}. */
    public static final class NoChannels extends SelectorProvider {
        @Override
        public DatagramChannel openDatagramChannel() {
            return caught();
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) {
            return caught();
        }

        @Override
        public Pipe openPipe() {
            return caught();
        }

        @Override
        public AbstractSelector openSelector() {
            return caught();
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() {
            return caught();
        }

        @Override
        public SocketChannel openSocketChannel() throws IOException {
            return caught();
        }
    }
}
