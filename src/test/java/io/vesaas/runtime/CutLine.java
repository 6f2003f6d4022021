package io.vesaas.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server on this machine that can be cut and mended: what goes through it is not looked at. */
public final class CutLine implements AutoCloseable {

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
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

    /** Breaks what is open, and takes new connections as before. */
    public void drop() {
        open.forEach(CutLine::close);
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
                    Socket near = listening.accept();
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                    pump(near, far);
                    pump(far, near);
                } catch (IOException closed) {
                    // The loop ends when it was the listening socket.
                }
            }
        });
    }

    private void pump(Socket from, Socket to) {
        open.add(from);
        Thread.startVirtualThread(() -> {
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException broken) {
                // The other direction ends with it.
            } finally {
                open.remove(from);
            }
        });
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
