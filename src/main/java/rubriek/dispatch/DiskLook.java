package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether there is room for what must be written down; a courier would find out only when there is something to send. */
@ApplicationScoped
class DiskLook implements Look {

    private final DiskWatch disk;
    private final Bell bell;

    DiskLook(DiskWatch disk, Bell bell) {
        this.disk = disk;
        this.bell = bell;
    }

    @Override
    public void look() {
        disk.full().ifPresent(bell::hindered);
    }
}
