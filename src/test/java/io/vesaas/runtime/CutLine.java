package io.vesaas.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server on this machine that can be cut and mended: what goes through it is not looked at. */
public final class CutLine implements AutoCloseable {

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final int target;
    private final int port;
    private ServerSocket server;

    public CutLine(int target) {
        this.target = target;
        this.server = listen(0);
        this.port = server.getLocalPort();
        accept(server);
    }

    public int port() {
        return port;
    }

    /** Breaks what is open; new connections are refused until it is mended. */
    public synchronized void cut() {
        close(server);
        drop();
    }

    public synchronized void mend() {
        server = listen(port);
        accept(server);
    }

    /** Breaks what is open, and takes new connections as before. Nothing passes on one while others are being broken. */
    public void drop() {
        List<Connection> broken = List.copyOf(open);
        broken.forEach(connection -> connection.isBroken = true);
        broken.forEach(Connection::close);
    }

    @Override
    public void close() {
        cut();
    }

    private static ServerSocket listen(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept(ServerSocket listening) {
        Thread.startVirtualThread(() -> {
            while (!listening.isClosed()) {
                try {
                    new Connection(listening.accept(), new Socket(InetAddress.getLoopbackAddress(), target)).begin();
                } catch (IOException closed) {
                    // The loop ends when it was the listening socket.
                }
            }
        });
    }

    private final class Connection {

        private final Socket near;
        private final Socket far;
        private volatile boolean isBroken;

        Connection(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void begin() {
            open.add(this);
            Thread.startVirtualThread(() -> pass(near, far));
            Thread.startVirtualThread(() -> pass(far, near));
        }

        private void pass(Socket from, Socket to) {
            byte[] bytes = new byte[16 * 1024];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int count = in.read(bytes); count >= 0 && !isBroken; count = in.read(bytes)) {
                    out.write(bytes, 0, count);
                }
            } catch (IOException broken) {
                // The other direction ends with it.
            } finally {
                close();
            }
        }

        void close() {
            open.remove(this);
            CutLine.close(near);
            CutLine.close(far);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
