import { Tabs } from "#components/merchant/ui/tabs.tsx";
import { merchantSettingsMessages as t } from "#messages/merchant/settings/settings.ts";

const tabs = ["", "/tax", "/pages", "/emails"] as const;

/** The parts of the settings; `current`: a path below /merchant/settings. */
export function SettingsTabs({ current }: { current: (typeof tabs)[number] }) {
  return (
    <Tabs
      label={t.title}
      tabs={tabs.map((path) => ({
        href: `/merchant/settings${path}`,
        label: t.tabs[path],
        current: path === current,
      }))}
    />
  );
}
