package io.vesaas.shell;

/** The two sides of the platform. Which one a view belongs to is said by its route alone. */
enum Portal {
    CUSTOMER,
    ADMIN;

    static Portal of(String route) {
        return route.equals("admin") || route.startsWith("admin/") ? ADMIN : CUSTOMER;
    }
}
