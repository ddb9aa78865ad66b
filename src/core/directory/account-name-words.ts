/** Words in a sign-in or display name that tell what an account is for, in the languages of most clients. */

/** The account somebody administers with, next to the one they work with. */
export const ADMIN_WORDS = ['adm', 'admin', 'admins', 'administrator', 'globaladmin', 'cloudadmin', 'sysadmin', 'domadmin', 'breakglass', 'emergencyaccess', 'notfallzugang', 'tier0', 'tier1', 'privileged'];

/** An account a program signs in with. */
export const SERVICE_WORDS = ['svc', 'srv', 'test', 'testuser', 'service', 'serviceaccount', 'dienst', 'dienstkonto', 'servicekonto', 'sql', 'sync', 'backup', 'noreply', 'donotreply', 'daemon', 'bot', 'rpa', 'robot', 'automation', 'automate', 'powerautomate', 'scheduler', 'batch', 'scan', 'scanner', 'smtp', 'relay', 'ldap', 'api', 'integration', 'connector', 'monitoring', 'deploy', 'devops', 'jenkins'];

/** A mailbox that stands for a task or a team. */
export const SHARED_WORDS = ['info', 'information', 'contact', 'kontakt', 'office', 'sales', 'vertrieb', 'marketing', 'support', 'helpdesk', 'servicedesk', 'hr', 'personal', 'jobs', 'careers', 'karriere', 'bewerbung', 'recruiting', 'accounts', 'accounting', 'buchhaltung', 'finance', 'billing', 'invoice', 'invoices', 'rechnung', 'rechnungen', 'orders', 'bestellung', 'einkauf', 'purchasing', 'procurement', 'reception', 'empfang', 'zentrale', 'sekretariat', 'mailbox', 'postfach', 'shared', 'team', 'press', 'presse', 'legal', 'privacy', 'datenschutz', 'newsletter', 'events', 'feedback', 'enquiries', 'payroll', 'postmaster', 'webmaster', 'abuse', 'warehouse', 'lager', 'logistics', 'logistik', 'facilities', 'travel', 'it', 'edv', 'quality', 'training', 'scanfolder', 'fax'];

/** A room that can be booked. */
export const ROOM_WORDS = ['room', 'meetingroom', 'conference', 'conferenceroom', 'boardroom', 'huddle', 'raum', 'konferenzraum', 'besprechungsraum', 'besprechung', 'sitzungszimmer', 'salle', 'sala', 'zaal', 'vergaderzaal', 'auditorium', 'mr', 'rm'];

/** A thing that can be booked. */
export const EQUIPMENT_WORDS = ['equipment', 'equip', 'eq', 'projector', 'beamer', 'printer', 'drucker', 'plotter', 'vehicle', 'fahrzeug', 'car', 'poolcar', 'van', 'pkw', 'camera', 'kamera', 'laptop', 'notebook', 'display', 'device', 'geraet', 'gerät'];
