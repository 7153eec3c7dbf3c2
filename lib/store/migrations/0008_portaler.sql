ALTER TABLE "sessioner" ADD COLUMN "slag" text;--> statement-breakpoint
ALTER TABLE "sessioner" ADD COLUMN "portal" text;--> statement-breakpoint
ALTER TABLE "sessioner" ADD COLUMN "nyckel" text;