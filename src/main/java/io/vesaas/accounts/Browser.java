package io.vesaas.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * From where somebody signs in.
 *
 * @param address the address of the network
 * @param userAgent what the browser calls itself, cut to 300 characters
 */
record Browser(String address, String userAgent) {

    private static final int LONGEST_AGENT = 300;
    private static final int BYTES_OF_A_HOUSEHOLD = 8;

    static Browser of(HttpServletRequest request) {
        String agent =
                Objects.requireNonNullElse(request.getHeader("User-Agent"), "").replaceAll("\\p{Cntrl}", "");
        return new Browser(
                String.valueOf(request.getRemoteAddr()), agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }

    /** The address for counting: of IPv6 the first 64 bits, as whoever has one has them all. */
    String household() {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES_OF_A_HOUSEHOLD)) + "/64"
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return Token.hexHash(address);
        }
    }
}
